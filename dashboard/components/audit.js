import { draw, el, styled } from "./shared.js";

const style = await styled("audit.css");

export default function ({ data, parentElement, setTriggerValue }) {
  style(parentElement);
  const verdict = (item, name) =>
    el(
      "button",
      { class: "action", "data-focus": `${item.id}-${name}`, "aria-pressed": item.verdict === name ? "true" : "false", click: () => setTriggerValue("judge", { id: item.id, verdict: name }) },
      data.words[name],
    );
  const item = (it) =>
    el(
      "li",
      {},
      el("p", {}, el("strong", {}, it.title)),
      it.about.map((line) => el("p", { class: "second small" }, line)),
      el("blockquote", { lang: it.language }, it.quote),
      el("div", { class: "verdicts", role: "group", "aria-label": it.title }, ["right", "wrong", "skip"].map((name) => verdict(it, name)), el("button", { class: "open act", "data-focus": `${it.id}-open`, click: () => setTriggerValue("open", it.id) }, data.words.open)),
    );
  draw(parentElement, el("p", { class: "result", role: "status" }, data.result), el("ol", {}, data.items.map(item)));
}
