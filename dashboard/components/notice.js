import { draw, el, remembered, styled } from "./shared.js";

const style = await styled("notice.css");

export default function ({ data, parentElement, setTriggerValue }) {
  style(parentElement);
  const kept = remembered(parentElement, { news: undefined });
  if (!data.lines.length) return void draw(parentElement);
  const root = draw(
    parentElement,
    el(
      "div",
      { class: `notice ${data.kind}`, role: data.kind === "error" ? "alert" : "status" },
      el("div", {}, data.lines.map((line) => el("p", {}, line))),
      data.close ? el("button", { class: "action", "data-focus": "close", click: () => setTriggerValue("close", true) }, data.close) : null,
    ),
  );
  // What came of a press further down must be seen; what was there before stays where it is.
  if (data.news && data.news !== kept.news) root.scrollIntoView({ block: "nearest" });
  kept.news = data.news;
}
