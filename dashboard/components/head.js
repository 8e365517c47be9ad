import { acts, draw, el, styled } from "./shared.js";

const style = await styled("head.css");

export default function ({ data, parentElement, setTriggerValue }) {
  style(parentElement);
  document.documentElement.lang = data.language;
  const part = ([text, target], i, line) =>
    target
      ? acts({ class: "number", "data-focus": `${line}-${i}`, "data-goes": target.filter(Boolean).join(" ") }, () => setTriggerValue("go", target), text)
      : el("span", { class: /\d/.test(text) && text.length < 24 ? "whole" : null }, text);
  draw(
    parentElement,
    el("p", { class: "name" }, el("strong", {}, data.title), " ", el("span", { class: "second" }, data.tagline)),
    el("h1", {}, data.sentence.map((p, i) => part(p, i, "s"))),
    el(
      "p",
      { class: "remarks", role: "status" },
      data.remarks.map((parts, line) => [el("span", {}, parts.map((p, i) => part(p, i, line))), " "]),
    ),
    data.note ? el("p", { class: "note second" }, data.note) : null,
  );
}
