import { acts, draw, el, styled } from "./shared.js";

const style = await styled("head.css");
const DAY = /(\d) (?=\p{L})/gu; // "21 January" and "2026 р." are not parted by the end of a line

export default function ({ data, parentElement, setTriggerValue }) {
  style(parentElement);
  document.documentElement.lang = data.language;
  const part = ([text, target], i, line) =>
    target
      ? acts({ class: "number", "data-focus": `${line}-${i}`, "data-goes": target.filter(Boolean).join(" ") }, () => setTriggerValue("go", target), text)
      : el("span", { class: /\d/.test(text) && text.length < 24 ? "whole" : null }, text.replace(DAY, "$1\u00a0"));
  draw(
    parentElement,
    el("p", { class: "name" }, el("strong", {}, data.title), " ", el("span", { class: "second" }, data.tagline)),
    el("h1", {}, data.sentence.map((p, i) => part(p, i, "s"))),
    el(
      "div",
      { class: "under" },
      el(
        "p",
        { class: "remarks", role: "status" },
        data.remarks.map((parts, line) => [el("span", {}, parts.map((p, i) => part(p, i, line))), " "]),
      ),
      data.note ? el("p", { class: "note second" }, data.note) : null,
    ),
  );
}
