// The marks as a list, for the keyboard and for those who do not see them.
(function () {
  "use strict";
  const strikemap = window.strikemap;
  const { Marks, element } = strikemap;

  // One stop of the Tab key; arrows go from mark to mark, the largest first.
  const list = {
    addList() {
      const box = this.list;
      box.tabIndex = 0;
      box.setAttribute("role", "listbox");
      box.setAttribute("aria-label", this.words.map_marks);
      box.addEventListener("keydown", (event) => this.onKey(event));
      box.addEventListener("blur", () => this.focusItem(-1));
      box.addEventListener("focus", () => {
        const chosen = this.order.findIndex((item) => item.id >= 0 && item.id === this.chosen);
        this.focusItem(Math.max(chosen, 0));
      });
    },

    fillList() {
      this.order = this.items.slice().sort((one, other) => other.n - one.n);
      this.list.hidden = !this.order.length;
      this.list.replaceChildren(
        ...this.order.map((item, at) => {
          const option = element("div", "", this.describe(item));
          option.setAttribute("role", "option");
          option.setAttribute("aria-selected", String(item.id >= 0 && item.id === this.chosen));
          option.id = `sm-option-${at}`;
          return option;
        }),
      );
      if (document.activeElement === this.list) this.focusItem(Math.min(this.at || 0, this.order.length - 1));
    },

    onKey(event) {
      const step = { ArrowDown: 1, ArrowRight: 1, ArrowUp: -1, ArrowLeft: -1 }[event.key];
      if (step) this.focusItem((this.at + step + this.order.length) % this.order.length);
      else if (event.key === "Home") this.focusItem(0);
      else if (event.key === "End") this.focusItem(this.order.length - 1);
      else if (event.key === "Enter" || event.key === " ") this.choose(this.order[this.at], null);
      else return;
      event.preventDefault();
      event.stopPropagation();
    },

    focusItem(at) {
      const item = this.order[at];
      this.at = item ? at : -1;
      this.focused = item ? this.items.indexOf(item) : -1;
      if (item) this.list.setAttribute("aria-activedescendant", `sm-option-${at}`);
      else this.list.removeAttribute("aria-activedescendant");
      this.bringIntoView(item);
      this.canvas.repaint();
      this.tip(item && item.x !== undefined ? item : null);
    },
  };

  Object.assign(Marks.prototype, list);
})();
