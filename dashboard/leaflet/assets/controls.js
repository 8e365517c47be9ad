// What stands on the map: zoom, full screen, scale, legend, credits, tip, notices, and the list for the keyboard.
(function () {
  "use strict";
  const strikemap = window.strikemap;
  const { Marks, SHAPE, element } = strikemap;

  // Online bases are the reader's explicit choice; each is named with its source. The bundled one asks nobody.
  const ONLINE = {
    osm: {
      url: "https://tile.openstreetmap.org/{z}/{x}/{y}.png",
      maxZoom: 19,
      credit: [["© OpenStreetMap contributors", "https://www.openstreetmap.org/copyright"]],
    },
    satellite: {
      url: "https://server.arcgisonline.com/ArcGIS/rest/services/World_Imagery/MapServer/tile/{z}/{y}/{x}",
      maxZoom: 18,
      credit: [["Imagery: Esri, Maxar, Earthstar Geographics, and the GIS User Community", "https://www.esri.com/"]],
    },
    topo: {
      url: "https://{s}.tile.opentopomap.org/{z}/{x}/{y}.png",
      maxZoom: 17,
      credit: [
        ["© OpenStreetMap contributors, SRTM", "https://www.openstreetmap.org/copyright"],
        ["© OpenTopoMap (CC-BY-SA)", "https://opentopomap.org/"],
      ],
    },
  };
  const BUNDLED = [["Natural Earth", "https://www.naturalearthdata.com/"]];
  const NAMES = ["GeoNames CC BY 4.0", "https://www.geonames.org/"];
  const PATIENCE_MS = 8000;
  const NARROW_PX = 640; // a phone: the map takes less of its height
  const WIDE_PX = 900; // room for the legend beside the marks
  const CODED_PX = 560; // and for one that nothing can be read without

  function control(position, body) {
    const made = L.control({ position });
    made.onAdd = () => {
      L.DomEvent.disableClickPropagation(body);
      L.DomEvent.disableScrollPropagation(body);
      return body;
    };
    return made;
  }

  const addControls = {
    addControls() {
      const { map, words } = this;
      const container = map.getContainer();
      container.setAttribute("role", "group");
      container.setAttribute("aria-label", words.map_label);
      document.documentElement.lang = this.language;
      L.control.zoom({ zoomInTitle: words.map_zoom_in, zoomOutTitle: words.map_zoom_out }).addTo(map);
      if (document.fullscreenEnabled) this.addFullScreen();
      this.outside = element("button", "sm-outside");
      this.outside.type = "button";
      this.outside.hidden = true;
      this.outside.addEventListener("click", () => {
        const [south, west, north, east] = this.told.fit;
        map.fitBounds([[south, west], [north, east]], { padding: [20, 20], maxZoom: 10 });
      });
      control("topright", this.outside).addTo(map);
      map.on("moveend", () => this.countOutside());
      this.credits = element("div", "sm-credits");
      control("bottomright", this.credits).addTo(map);
      L.control.scale({ imperial: false, position: "bottomleft" }).addTo(map);
      this.legend = element("details", "sm-legend leaflet-bar");
      this.legend.addEventListener("toggle", () => this.canvas.repaint());
      control("bottomleft", this.legend).addTo(map);
      this.tipBox = element("div", "sm-tip");
      this.notice = element("div", "sm-notice");
      this.notice.setAttribute("role", "status");
      this.list = element("div", "sm-list");
      container.append(this.tipBox, this.notice, this.list);
      this.addList();
      this.watchSize(container);
    },

    addFullScreen() {
      const { map, words } = this;
      const bar = element("div", "leaflet-bar");
      const button = element("button", "sm-full");
      const label = () => {
        const words_ = document.fullscreenElement ? words.map_leave_full_screen : words.map_full_screen;
        button.title = words_;
        button.setAttribute("aria-label", words_);
      };
      button.type = "button";
      button.append(icon());
      button.addEventListener("click", () =>
        document.fullscreenElement ? document.exitFullscreen() : document.documentElement.requestFullscreen(),
      );
      document.addEventListener("fullscreenchange", () => {
        label();
        if (!document.fullscreenElement && this.notice.textContent === words.map_read_outside) this.say("");
        document.documentElement.classList.toggle("sm-whole", Boolean(document.fullscreenElement));
        map.invalidateSize({ animate: false });
      });
      label();
      bar.append(button);
      control("topleft", bar).addTo(map);
    },

    // A frame may be drawn while hidden, turned with a phone, or widened with the window.
    watchSize(container) {
      new ResizeObserver(() => {
        this.map.invalidateSize({ animate: false });
        this.openLegend();
      }).observe(container);
    },

    setBase(base) {
      if (base === this.baseName) return;
      this.baseName = base;
      if (this.online) this.map.removeLayer(this.online);
      this.online = null;
      const chosen = ONLINE[base];
      this.say("");
      if (chosen) this.online = this.goOnline(chosen);
      strikemap.readScheme(this.online);
      this.base.repaint();
      this.setCredits(chosen ? chosen.credit : BUNDLED);
    },

    // Tiles that fail or hang leave the bundled map, and words that say so.
    goOnline(chosen) {
      const tiles = L.tileLayer(chosen.url, {
        maxZoom: chosen.maxZoom,
        noWrap: true,
        zIndex: 1,
        referrerPolicy: "strict-origin-when-cross-origin",
        attribution: "",
      });
      let loaded = 0;
      let failed = 0;
      const giveUp = () => {
        if (this.online !== tiles || loaded) return;
        this.map.removeLayer(tiles);
        this.online = null;
        strikemap.readScheme(null);
        this.base.repaint();
        this.canvas.repaint();
        this.setCredits(BUNDLED);
        this.say(this.words.map_tiles_failed);
      };
      tiles.on("tileload", () => (loaded += 1));
      tiles.on("tileerror", () => {
        failed += 1;
        if (failed >= 3) giveUp();
      });
      window.setTimeout(giveUp, PATIENCE_MS);
      return tiles.addTo(this.map);
    },

    setCredits(sources) {
      this.credits.replaceChildren();
      for (const [words, address] of [...sources, NAMES]) {
        const link = element("a", "", words);
        link.href = address;
        link.target = "_blank";
        link.rel = "noopener noreferrer";
        this.credits.append(link, " · ");
      }
      this.credits.append(element("span", "", this.words.map_names_note));
    },

    say(words) {
      this.notice.textContent = words;
      this.notice.hidden = !words;
    },

    // Open where there is room for it; sooner where shapes and colours stand for something. Who closes it is obeyed.
    openLegend() {
      const coded = Boolean(this.told.weapons || this.told.cells);
      const open = this.map.getContainer().clientWidth >= (coded ? CODED_PX : WIDE_PX);
      if (open !== this.legendFits) this.legend.open = open;
      this.legendFits = open;
    },

    updateControls() {
      this.openLegend();
      const nothing = !this.items.length && !this.told.apart.length;
      if (nothing || this.notice.textContent === this.words.map_empty) this.say(nothing ? this.words.map_empty : "");
      this.fillLegend();
      this.tip(null);
      this.hovered = -1;
      // Hundreds of names, for those who do not see the marks: written once the marks are drawn.
      window.cancelAnimationFrame(this.listing);
      this.listing = window.requestAnimationFrame(() =>
        window.setTimeout(() => {
          this.countOutside();
          this.fillList();
        }),
      );
    },

    // Places that the reader does not see must not be forgotten.
    countOutside() {
      const view = this.map.getBounds();
      const seen = this.items.filter((item) => view.contains([item.lat, item.lon]));
      const stands = (item) => (item.shape === SHAPE.group ? item.within : 1 + item.within);
      const away = (this.told.places || 0) - seen.reduce((sum, item) => sum + stands(item), 0);
      this.outside.hidden = away <= 0 || !this.told.fit || Boolean(this.told.cells);
      this.outside.textContent = this.words.map_outside.replace("{n}", this.number.format(Math.max(away, 0)));
    },

    tip(item) {
      const box = this.tipBox;
      box.hidden = !item;
      if (!item) return;
      box.textContent = this.describe(item);
      const point = this.map.layerPointToContainerPoint([item.x, item.pill ? item.pill[1] + 10 : item.y]);
      const rise = (item.pill ? 10 : Math.max(item.r, item.shape === SHAPE.ring ? item.wide : 0)) + 8;
      const room = this.map.getSize().x;
      const half = box.offsetWidth / 2;
      box.style.left = `${Math.min(Math.max(point.x, half + 6), room - half - 6)}px`;
      const above = point.y - rise - box.offsetHeight;
      box.style.top = `${above > 4 ? above : point.y + rise}px`;
    },

    // What the controls cover, in pixels of the map: no label is written there.
    covered() {
      const frame = this.map.getContainer().getBoundingClientRect();
      const parts = this.map.getContainer().querySelectorAll(".leaflet-control");
      return Array.from(parts, (part) => {
        const box = part.getBoundingClientRect();
        return [box.left - frame.left - 2, box.top - frame.top - 2, box.right - frame.left + 2, box.bottom - frame.top + 2];
      });
    },

    countryName(code) {
      try {
        return this.names.of(code) || "";
      } catch {
        return ""; // not a region that this browser knows
      }
    },
  };

  function icon() {
    const drawn = document.createElementNS("http://www.w3.org/2000/svg", "svg");
    drawn.setAttribute("viewBox", "0 0 16 16");
    drawn.setAttribute("aria-hidden", "true");
    const path = document.createElementNS("http://www.w3.org/2000/svg", "path");
    path.setAttribute("d", "M2 6V2h4M10 2h4v4M14 10v4h-4M6 14H2v-4");
    drawn.append(path);
    return drawn;
  }

  Object.assign(Marks.prototype, addControls);

  // On a phone the map leaves room for what is under it, whatever height the page asked for.
  strikemap.fitFrame = function () {
    const { Streamlit } = window;
    const given = Streamlit.setFrameHeight;
    const box = document.getElementById("map_div");
    let asked = parseInt(box.style.height, 10);
    const fitted = () => {
      const narrow = window.innerWidth && window.innerWidth < NARROW_PX;
      return narrow ? Math.round(Math.max(Math.min(asked, window.screen.availHeight * 0.6), 320)) : asked;
    };
    Streamlit.setFrameHeight = (height) => {
      if (height) asked = height;
      const high = fitted();
      if (!document.fullscreenElement) box.style.height = `${high}px`;
      given.call(Streamlit, high);
    };
    box.style.height = `${fitted()}px`;
    box.style.width = "100%";
  };

  strikemap.loadFont = function (address) {
    const face = new FontFace("Source Sans", `url(${JSON.stringify(address)})`, { weight: "200 900" });
    face.load().then((loaded) => {
      document.fonts.add(loaded);
      strikemap.state.canvas.repaint();
    }, () => undefined); // another font stands in
  };
})();
