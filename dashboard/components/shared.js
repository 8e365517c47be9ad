// What every component imports. Words reach the page as text nodes only: nothing here parses HTML.
const SVG = "http://www.w3.org/2000/svg";

export function el(tag, attributes, ...children) {
  const node = tag.startsWith("svg:") ? document.createElementNS(SVG, tag.slice(4)) : document.createElement(tag);
  for (const [name, value] of Object.entries(attributes || {})) {
    if (value === null || value === undefined || value === false) continue;
    if (typeof value === "function") node.addEventListener(name, value);
    else node.setAttribute(name, value === true ? "" : String(value));
  }
  for (const child of children.flat(3)) {
    if (child === null || child === undefined || child === false) continue;
    node.append(child instanceof Node ? child : document.createTextNode(String(child)));
  }
  return node;
}

// Draws anew what a component shows; the focus stays on the element with the same data-focus.
export function draw(parent, ...children) {
  let root = parent.querySelector(".root");
  if (!root) {
    root = el("div", { class: "root" });
    parent.append(root);
  }
  const active = (parent.activeElement || document.activeElement)?.getAttribute?.("data-focus");
  root.replaceChildren(...children.flat(3).filter((child) => child instanceof Node));
  if (active) root.querySelector(`[data-focus="${CSS.escape(active)}"]`)?.focus({ preventScroll: true });
  return root;
}

// A word in a sentence that acts: unlike a <button> it breaks over lines as text does.
export function acts(attributes, act, ...children) {
  const onkey = (event) => {
    if (event.key !== "Enter" && event.key !== " ") return;
    event.preventDefault();
    act();
  };
  return el("span", { role: "button", tabindex: "0", click: act, keydown: onkey, ...attributes }, ...children);
}

const memory = new WeakMap();
// What a component must remember between two drawings, by the element it lives in.
export function remembered(parent, first) {
  if (!memory.has(parent)) memory.set(parent, first);
  return memory.get(parent);
}

const read = (name) => fetch(new URL(name, import.meta.url)).then((answer) => (answer.ok ? answer.text() : Promise.reject(new Error(name))));

// A component waits for its style before it first draws: nothing is shown bare. Each parent is given it once.
export async function styled(...names) {
  const sheet = new CSSStyleSheet();
  sheet.replaceSync((await Promise.all(["shared.css", ...names].map(read))).join("\n"));
  return (parent) => {
    const root = parent.getRootNode();
    if (!root.adoptedStyleSheets.includes(sheet)) root.adoptedStyleSheets = [...root.adoptedStyleSheets, sheet];
  };
}
