import { draw, el, styled } from "./shared.js";

const style = await styled("notice.css");

export default function ({ data, parentElement, setTriggerValue }) {
  style(parentElement);
  if (!data.lines.length) return void draw(parentElement);
  draw(
    parentElement,
    el(
      "div",
      { class: `notice ${data.kind}`, role: data.kind === "error" ? "alert" : "status" },
      el("div", {}, data.lines.map((line) => el("p", {}, line))),
      data.close ? el("button", { class: "action", "data-focus": "close", click: () => setTriggerValue("close", true) }, data.close) : null,
    ),
  );
}
