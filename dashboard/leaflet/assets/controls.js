// What stands on the map: zoom, full screen, scale, legend, credits, tip, notices, and the list for the keyboard.
(function () {
  "use strict";
  const strikemap = window.strikemap;
  const { Marks, SHAPE, WEAPONS } = strikemap;

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

  function element(tag, name, words) {
    const made = document.createElement(tag);
    made.className = name;
    if (words !== undefined) made.textContent = words;
    return made;
  }

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

  const legend = {
    fillLegend() {
      const { words, items, told } = this;
      const present = (test) => items.some(test);
      const kinds = items.map((item) => [item.shape, item.n > 0, item.unsure, item.intercepted > 0, told.weapons && item.weapon].join());
      const key = JSON.stringify([strikemap.dark, told.weapons, told.cells && told.cells.breaks, told.apart, [...new Set(kinds)].sort()]);
      if (key === this.legendKey) return;
      this.legendKey = key;
      const rows = [];
      const add = (paint, label) => rows.push(row(paint, label));
      if (told.cells) this.densityRows(add, rows);
      const marks = items.filter((item) => item.shape === SHAPE.mark && item.n);
      if (marks.length && told.weapons) this.weaponRows(add, marks);
      else if (marks.length) add((brush) => sample(brush, { n: 1 }, 7), words.map_legend_place);
      if (marks.length) rows.push(sizes(words.map_legend_size));
      if (present((item) => item.shape === SHAPE.area)) add(areaSample, words.map_legend_area);
      if (present((item) => item.shape === SHAPE.ring)) add(ringSample, words.map_legend_ring);
      if (present((item) => item.shape === SHAPE.group)) {
        add((brush) => strikemap.paintGroup(brush, { n: 9 }, 14, 11, 9), words.map_legend_group);
      }
      if (present((item) => item.unsure)) add((brush) => sample(brush, { n: 1, unsure: 1 }, 7), words.map_legend_review);
      if (present((item) => item.intercepted)) add((brush) => strikemap.paintDome(brush, 14, 11, 6), words.map_legend_intercepted);
      for (const one of told.apart) {
        const line = words.map_legend_whole.replace("{place}", () => one.name).replace("{n}", this.number.format(one.n));
        rows.push(element("p", "sm-legend-words", line));
      }
      this.legend.hidden = !rows.length;
      this.legend.replaceChildren(element("summary", "", words.map_legend), ...rows);
    },

    weaponRows(add, marks) {
      const shown = new Set(marks.map((item) => item.weapon));
      for (const at of shown.has(2) || shown.has(6) ? [0, 1, 3, 4, 5, 6, 7] : [0, 1, 3, 4, 5, 7]) {
        if (!shown.has(at) && !(at === 6 && shown.has(2))) continue;
        add((brush) => sample(brush, { n: 1, weapon: at }, 7, true), this.words[`map_weapon_${WEAPONS[at]}`]);
      }
    },

    densityRows(add, rows) {
      const { breaks } = this.told.cells;
      rows.push(element("p", "sm-legend-head", this.words.map_legend_density));
      breaks.forEach((from, at) => {
        const to = at + 1 < breaks.length ? breaks[at + 1] - 1 : null;
        const words = to === null ? `${from}+` : to === from ? String(from) : `${from}–${to}`;
        const color = strikemap.densityColor(at, breaks.length);
        add((brush) => {
          brush.fillStyle = color;
          brush.fillRect(4, 3, 20, 16);
          brush.strokeStyle = strikemap.COLORS.state;
          brush.lineWidth = 0.75;
          brush.strokeRect(4, 3, 20, 16);
        }, words);
      });
    },
  };

  function row(paint, label) {
    const line = element("p", "sm-legend-row");
    const dense = Math.min(window.devicePixelRatio || 1, 3);
    const canvas = element("canvas", "");
    canvas.width = 28 * dense;
    canvas.height = 22 * dense;
    canvas.setAttribute("aria-hidden", "true");
    const brush = canvas.getContext("2d");
    brush.scale(dense, dense);
    paint(brush);
    line.append(canvas, element("span", "", label));
    return line;
  }

  const sample = (brush, item, r, weapons = false) => strikemap.paintMark(brush, { weapon: 7, unsure: 0, ...item }, 14, 11, r, weapons);

  function sizes(label) {
    return row((brush) => {
      brush.scale(0.62, 0.62);
      strikemap.paintMark(brush, { n: 1, weapon: 7, unsure: 0 }, 8, 18, 7, false);
      strikemap.paintMark(brush, { n: 12, weapon: 7, unsure: 0 }, 31, 18, 13, false);
      strikemap.paintCount(brush, { n: 12, weapon: 7, unsure: 0 }, 31, 18, 14, false);
    }, label);
  }

  function dashed(brush, trace) {
    trace();
    brush.fillStyle = `rgba(${strikemap.COLORS.tint},0.06)`;
    brush.fill();
    brush.strokeStyle = strikemap.COLORS.mark;
    brush.lineWidth = 1.5;
    brush.stroke();
    brush.setLineDash([]);
  }

  function areaSample(brush) {
    brush.setLineDash([4, 2.5]);
    dashed(brush, () => {
      brush.beginPath();
      [[4, 7], [11, 3], [20, 4], [24, 10], [21, 18], [12, 16], [6, 19]].forEach(([x, y]) => brush.lineTo(x, y));
      brush.closePath();
    });
  }

  function ringSample(brush) {
    brush.setLineDash([3, 2.5]);
    dashed(brush, () => (brush.beginPath(), brush.arc(14, 11, 8, 0, 2 * Math.PI)));
  }

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

  Object.assign(Marks.prototype, addControls, legend, list);

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
