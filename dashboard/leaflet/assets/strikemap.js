// What Python calls: `strikemap.map` once a frame, `strikemap.marks` at every change. Both take base64 of JSON.
(function () {
  "use strict";
  const strikemap = window.strikemap;

  function decoded(content) {
    const bytes = Uint8Array.from(atob(content), (letter) => letter.charCodeAt(0));
    return JSON.parse(new TextDecoder().decode(bytes));
  }

  // Where this session's reader was, should the frame be loaded again; another session starts where Python says.
  const memory = {
    get(token) {
      try {
        const kept = JSON.parse(window.sessionStorage.getItem("strikemap-view"));
        return kept && kept.token === token ? kept : null;
      } catch {
        return null; // storage is off, or holds what is not ours
      }
    },
    set(token, map) {
      try {
        const { lat, lng } = map.getCenter();
        window.sessionStorage.setItem("strikemap-view", JSON.stringify({ token, lat, lng, zoom: map.getZoom() }));
      } catch {
        // storage is off: the map opens anew, which is all that is lost
      }
    },
  };

  function open(map, start) {
    const kept = memory.get(start.token);
    if (kept) map.setView([kept.lat, kept.lng], kept.zoom, { animate: false });
    else if (start.center) map.setView(start.center, start.zoom, { animate: false });
    else {
      const [south, west, north, east] = start.bounds;
      map.fitBounds([[south, west], [north, east]], { animate: false, padding: [20, 20], maxZoom: 10 });
    }
    map.on("moveend", () => memory.set(start.token, map));
  }

  strikemap.map = function (id, content) {
    const { words, language, start, basemap, towns, font } = decoded(content);
    const calm = window.matchMedia("(prefers-reduced-motion: reduce)").matches;
    strikemap.readScheme(null);
    strikemap.fitFrame();
    const map = L.map(id, {
      attributionControl: false,
      zoomControl: false,
      maxBounds: [[-75, -210], [85, 210]],
      minZoom: 2,
      zoomSnap: 0.5,
      maxZoom: 18,
      worldCopyJump: false,
      zoomAnimation: !calm,
      fadeAnimation: !calm,
      inertia: !calm,
    });
    open(map, start);
    strikemap.state = new strikemap.Marks(map, words, language, towns);
    strikemap.state.addControls();
    strikemap.watchScheme(() => strikemap.state.followScheme());
    if (font) strikemap.loadFont(font);
    fetch(basemap)
      .then((answer) => (answer.ok ? answer.json() : Promise.reject(new Error(String(answer.status)))))
      .then((topology) => strikemap.state.setOutlines(new strikemap.Outlines(topology)))
      .catch(() => strikemap.state.say(words.map_failed));
    return map;
  };

  // A layer without a body: being added is the message. streamlit-folium removes the last one and adds the next.
  const Message = L.Layer.extend({
    initialize: function (told) {
      this._told = told;
    },
    onAdd: function () {
      strikemap.state.show(this._told);
    },
    onRemove: function () {},
  });

  strikemap.marks = (content) => new Message(decoded(content));
})();
