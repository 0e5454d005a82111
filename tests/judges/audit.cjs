// Audits a GraphQL server, and writes as JSON what each audit says: [{id, name, status, reason}].
const { createRequire } = require("node:module");

const { auditServer } = createRequire(`${process.argv[2]}/package.json`)("graphql-http");

(async () => {
  const results = await auditServer({ url: process.argv[3], fetchFn: fetch });
  const told = results.map(({ id, name, status, reason }) => ({ id, name, status, reason: reason ?? "" }));
  process.stdout.write(JSON.stringify(told));
})();
