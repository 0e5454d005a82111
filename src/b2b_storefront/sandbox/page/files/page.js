"use strict";

// What the page does beyond being read: it follows the log, and its buttons and forms drive the sandbox's controls.
// All markup comes from the server, which escapes texts.

const MILLISECONDS_BETWEEN_LOOKS = 1000;
const MOST_EXCHANGES = 200;

const LOGIN = "mutation SignIn($login: UserLoginType!) { login(loginData: $login) { result { token } } }";

document.documentElement.classList.add("scripted");

const exchanges = document.getElementById("exchanges");
const message = document.getElementById("message");
const pause = document.getElementById("pause");

function tell(text, isBad = false) {
  message.textContent = text;
  message.classList.toggle("bad", isBad);
}

async function ask(path, options = {}) {
  const response = await fetch(path, { cache: "no-store", ...options });
  if (!response.ok) {
    const answer = await response.json().catch(() => ({}));
    throw new Error(answer.error ?? answer.errors?.[0]?.message ?? `The sandbox answered ${response.status}.`);
  }
  return response;
}

function send(path, body, method = "POST") {
  return ask(path, { method, headers: { "Content-Type": "application/json" }, body: JSON.stringify(body) });
}

let following = null;

// Of two looks at a time both would add the same exchanges.
function followLog() {
  following ??= readLog().finally(() => {
    following = null;
  });
  return following;
}

// Adds what is new, and returns whether there was anything.
async function readLog() {
  const position = exchanges.dataset.position;
  const response = await ask(`/sandbox/page/log?after=${encodeURIComponent(position)}`);
  const latest = response.headers.get("X-Log-Position") ?? position;
  const markup = await response.text();
  if (latest.split(".")[0] !== position.split(".")[0]) {
    exchanges.replaceChildren();
  }
  exchanges.insertAdjacentHTML("afterbegin", markup);
  exchanges.dataset.position = latest;
  while (exchanges.children.length > MOST_EXCHANGES) {
    exchanges.lastElementChild.remove();
  }
  document.getElementById("clock").textContent = response.headers.get("X-Clock");
  return latest !== position;
}

async function look() {
  if (pause.getAttribute("aria-pressed") !== "true" && !document.hidden) {
    try {
      if ((await followLog()) && !isFilledIn()) {
        await refreshShop();
      }
      document.body.classList.remove("gone");
    } catch (error) {
      if (!document.body.classList.contains("gone")) {
        tell(`The log can't be read: ${error.message}`, true);
      }
      document.body.classList.add("gone");
    }
  }
  setTimeout(look, MILLISECONDS_BETWEEN_LOOKS);
}

// Whether somebody is about to send a form.
function isFilledIn() {
  const inputs = [...document.querySelectorAll("#shop input")];
  return inputs.some(
    (input) =>
      input === document.activeElement ||
      input.checked !== input.defaultChecked ||
      (input.type !== "checkbox" && input.value !== input.defaultValue),
  );
}

// The records as they are now; what was open stays open, and what had the focus keeps it.
async function refreshShop() {
  const shop = document.getElementById("shop");
  const opened = new Set([...shop.querySelectorAll("details[open]")].map((detail) => detail.dataset.key));
  const focused = shop.contains(document.activeElement) ? describe(document.activeElement) : null;
  const response = await ask(location.pathname + location.search);
  const fresh = new DOMParser().parseFromString(await response.text(), "text/html");
  shop.replaceChildren(...fresh.getElementById("shop").childNodes);
  for (const detail of shop.querySelectorAll("details")) {
    detail.open = opened.has(detail.dataset.key);
  }
  if (focused !== null) {
    [...shop.querySelectorAll("button, input")].find((element) => describe(element) === focused)?.focus();
  }
}

function describe(element) {
  return element.id || element.getAttribute("aria-label") || element.textContent;
}

async function signIn(name) {
  const { accounts, store_hash: storeHash } = await (await ask("/sandbox/accounts")).json();
  const account = accounts[name];
  const variables = { login: { storeHash, email: account.email, password: account.password } };
  const answer = await (await send("/graphql", { query: LOGIN, variables, operationName: "SignIn" })).json();
  const token = answer.data?.login?.result?.token;
  if (!token) {
    throw new Error(answer.errors?.[0]?.message ?? `${name} gets no token.`);
  }
  return token;
}

async function copy(text, what) {
  await navigator.clipboard.writeText(text);
  tell(`${what} is copied.`);
}

function readForm(form) {
  const body = {};
  for (const input of form.querySelectorAll("input")) {
    if (input.type === "checkbox") {
      if (input.checked) {
        body[input.name] = true;
      }
    } else if (input.value !== "") {
      body[input.name] = input.type === "number" ? Number(input.value) : input.value;
    }
  }
  return body;
}

async function drive(label, path, body, method) {
  await send(path, body, method);
  await refreshShop();
  await followLog();
  tell(`Done: ${label}.`);
}

async function attempt(work) {
  try {
    await work();
  } catch (error) {
    tell(error.message, true);
  }
}

document.addEventListener("click", (event) => {
  const button = event.target.closest("button[type=button]");
  if (button === null) {
    return;
  }
  const { path, body, method, copy: text, signIn: name } = button.dataset;
  const label = button.getAttribute("aria-label") ?? button.textContent;
  if (button === pause) {
    const paused = pause.getAttribute("aria-pressed") !== "true";
    pause.setAttribute("aria-pressed", String(paused));
  } else if (path !== undefined) {
    attempt(() => drive(label, path, JSON.parse(body ?? "{}"), method));
  } else if (text !== undefined) {
    attempt(() => copy(text, label.replace(/^Copy t/, "T")));
  } else if (name !== undefined) {
    attempt(async () => copy(await signIn(name), `A token of ${name}`));
  }
});

document.addEventListener("submit", (event) => {
  event.preventDefault();
  const form = event.target;
  const button = form.querySelector("button");
  const label = button.getAttribute("aria-label") ?? button.textContent;
  attempt(() => drive(label, form.dataset.path, readForm(form)));
});

setTimeout(look, MILLISECONDS_BETWEEN_LOOKS);
