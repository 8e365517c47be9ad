// The colours of the map, light and dark: the page's own scheme chooses; online tiles are light whatever it is.
(function () {
  "use strict";
  const strikemap = (window.strikemap = window.strikemap || {});

  const LIGHT = {
    land: "#F1EFE9", water: "#DDE5EA", oblast: "#C9C5BB", state: "#8C877C", ink: "#22262B", second: "#5A6169",
    mark: "#7A3B2E", markEdge: "#5B2A20", onMark: "#FFFFFF", selected: "#1F4E79", review: "#8A5A00", paper: "255,255,255",
    ground: "250,249,246", landHalo: "241,239,233", tint: "122,59,46", group: "rgba(243,233,220,0.96)",
    density: ["#F3E9DC", "#E3C9A8", "#CB9F75", "#A86F4E", "#7A3B2E"],
    weapons: ["#2B3F8C", "#B26A00", "#4A4F57", "#8C1D4F", "#5D4A8A", "#13796B", "#4A4F57", "#82878C"],
  };
  const DARK = {
    land: "#24282D", water: "#15191D", oblast: "#3D434A", state: "#6E757D", ink: "#ECEAE4", second: "#B4B9BF",
    mark: "#D8A08F", markEdge: "#F0CBBF", onMark: "#1B1614", selected: "#8FB8DE", review: "#E0B05C", paper: "23,25,28",
    ground: "23,25,28", landHalo: "36,40,45", tint: "216,160,143", group: "rgba(61,47,40,0.96)",
    density: ["#33291F", "#5A432F", "#87613F", "#B5845A", "#E6B78E"],
    weapons: ["#9DB0F0", "#F0B04A", "#C3C8CE", "#E891B9", "#BBA7E8", "#5CC2B2", "#C3C8CE", "#A0A6AC"],
  };

  const COLORS = (strikemap.COLORS = { ...LIGHT });
  strikemap.dark = false;

  // Paper behind what must be read, more or less of it.
  strikemap.paper = (share) => `rgba(${COLORS.paper},${share})`;

  // Whether the page around the frame is dark: it may follow the system, or have been told otherwise.
  function pageIsDark() {
    try {
      const app = window.parent.document.querySelector('[data-testid="stApp"]');
      const found = app && getComputedStyle(app).backgroundColor.match(/\d+(\.\d+)?/g);
      if (found) return 0.3 * found[0] + 0.59 * found[1] + 0.11 * found[2] < 110;
    } catch {
      // another origin holds the page: the system is asked
    }
    return window.matchMedia("(prefers-color-scheme: dark)").matches;
  }

  // True where the colours have changed and all must be painted anew.
  strikemap.readScheme = function (online) {
    const page = pageIsDark();
    document.documentElement.classList.toggle("sm-dark", page);
    const dark = page && !online;
    if (dark === strikemap.dark) return false;
    strikemap.dark = dark;
    Object.assign(COLORS, dark ? DARK : LIGHT);
    return true;
  };

  // The page's theme may be changed while it is open: its class names change with it.
  strikemap.watchScheme = function (changed) {
    window.matchMedia("(prefers-color-scheme: dark)").addEventListener("change", () => window.setTimeout(changed, 300));
    try {
      const app = window.parent.document.querySelector('[data-testid="stApp"]');
      if (app) new MutationObserver(changed).observe(app, { attributes: true, attributeFilter: ["class", "style"] });
    } catch {
      // another origin: the system's scheme alone is followed
    }
  };
})();
