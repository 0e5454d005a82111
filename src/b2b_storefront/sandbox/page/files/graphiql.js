"use strict";

// GraphiQL with a menu of the sandbox's accounts: the chosen one's token goes with each request.

const LOGIN = "mutation SignIn($login: UserLoginType!) { login(loginData: $login) { result { token } } }";

// What the API answers to a token that has ended.
const TOKEN_ENDED = 40101;

const FIRST_DOCUMENT = `# Choose an account above; its token goes with each request.
query Me {
  currentUser {
    email
    firstName
    lastName
  }
}
`;

const menu = document.getElementById("account");
const message = document.getElementById("message");

let accounts = {};
let storeHash = "";
let token = null;

function tell(text, isBad = false) {
  message.textContent = text;
  message.classList.toggle("bad", isBad);
}

async function post(request, headers = {}) {
  const response = await fetch("/graphql", {
    method: "POST",
    headers: { ...headers, "Content-Type": "application/json" },
    body: JSON.stringify(request),
  });
  return response.json();
}

async function signIn() {
  token = null;
  if (menu.value === "") {
    tell("Requests go without a token.");
    return;
  }
  const { email, password } = accounts[menu.value];
  const variables = { login: { storeHash, email, password } };
  const answer = await post({ query: LOGIN, variables, operationName: "SignIn" });
  token = answer.data?.login?.result?.token || null;
  if (token === null) {
    tell(answer.errors?.[0]?.message ?? `${menu.value} gets no token.`, true);
  } else {
    tell(`Signed in as ${email}.`);
  }
}

function authorize(headers) {
  return token === null ? headers : { ...headers, Authorization: `Bearer ${token}` };
}

async function fetcher(request, options) {
  const answer = await post(request, authorize(options?.headers ?? {}));
  if (token !== null && answer.errors?.some((error) => error.extensions?.code === TOKEN_ENDED)) {
    await signIn();
    return post(request, authorize(options?.headers ?? {}));
  }
  return answer;
}

async function start() {
  const listed = await (await fetch("/sandbox/accounts", { cache: "no-store" })).json();
  ({ accounts, store_hash: storeHash } = listed);
  for (const [name, account] of Object.entries(accounts)) {
    menu.add(new Option(`${name}, ${account.email}`, name));
  }
  const wanted = new URLSearchParams(location.search).get("account") ?? "";
  menu.value = wanted in accounts ? wanted : "";
  await signIn();
  menu.addEventListener("change", () => {
    signIn().catch((error) => tell(error.message, true));
  });
  ReactDOM.createRoot(document.getElementById("graphiql")).render(
    React.createElement(GraphiQL, { fetcher, defaultQuery: FIRST_DOCUMENT, shouldPersistHeaders: false }),
  );
}

start().catch((error) => tell(error.message, true));
