// Reads pairs of schemas as JSON, [[old, new], ...], and writes what graphql-inspector says of each.
const { createRequire } = require("node:module");
const { readFileSync } = require("node:fs");

const load = createRequire(`${process.argv[2]}/package.json`);
const { buildSchema } = load("graphql");
const { diff } = load("@graphql-inspector/core");

(async () => {
  const answers = [];
  for (const [before, after] of JSON.parse(readFileSync(0, "utf-8"))) {
    const changes = await diff(buildSchema(before), buildSchema(after));
    answers.push(
      changes.map(({ type, path, message, criticality }) => ({ type, path, message, level: criticality.level })),
    );
  }
  process.stdout.write(JSON.stringify(answers));
})();
