// Streamlit's field for files speaks English only: what it says is said anew in the page's language. The text nodes and
// labels stay Streamlit's own, so it goes on as before; what it adds later is said anew, too. What Streamlit said is
// kept beside what we say, for a page that changes its language.
import { remembered } from "./shared.js";

const SIZE = /(\d+(?:\.\d+)?)\s?MB/;

function reworded(text, words) {
  const known = { Upload: words.choose, "Add files": words.more, "file upload": words.choose };
  if (known[text]) return known[text];
  // First, for a file's name may say anything.
  if (text.startsWith("Remove ")) return words.remove.replace("{name}", () => text.slice(7));
  const size = (SIZE.exec(text) || [])[1]?.replace(/\.0$/, "");
  if (size && text.includes("per file")) return text.replace(/\S+\s?MB per file/, () => words.limit.replace("{mb}", size));
  if (size && text.includes("File must be")) return words.large.replace("{mb}", size);
  if (text.includes("not allowed")) return words.kind;
  return null;
}

const spoken = new WeakMap(); // text node or element -> {own: Streamlit's words, said: ours}

// What a place says in the page's language, its words being `now`; null where they are none of Streamlit's.
function anew(place, now, words) {
  const before = spoken.get(place);
  const own = before && before.said === now ? before.own : now;
  const said = reworded(own, words);
  if (said) spoken.set(place, { own, said });
  return said === now ? null : said;
}

export default function ({ data, parentElement }) {
  const kept = remembered(parentElement, { watching: null });
  const say = () => {
    for (const field of document.querySelectorAll('[data-testid="stFileUploader"]')) {
      const texts = document.createTreeWalker(field, NodeFilter.SHOW_TEXT);
      for (let node = texts.nextNode(); node; node = texts.nextNode()) {
        const told = node.parentElement.closest('[data-testid="stFileChipName"], [role="alert"], label') ? null : anew(node, node.nodeValue, data.words);
        if (told) node.nodeValue = told;
      }
      for (const fault of field.querySelectorAll('[role="alert"]')) {
        const told = anew(fault, fault.textContent, data.words); // it may stand in several nodes
        if (told) Array.from(fault.childNodes, (node, at) => (node.nodeValue = at ? "" : told));
      }
      for (const one of field.querySelectorAll("button[aria-label], input[aria-label]")) {
        const told = anew(one, one.getAttribute("aria-label"), data.words);
        if (told) one.setAttribute("aria-label", told);
      }
    }
  };
  kept.watching?.disconnect(); // of an earlier run
  kept.watching = new MutationObserver(say);
  kept.watching.observe(document.querySelector('[data-testid="stMain"]'), { childList: true, subtree: true });
  say();
  return () => kept.watching.disconnect();
}
