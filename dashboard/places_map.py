"""The map of the page: one mark a place, drawn in the browser, changed in place, clicked back as a place key.

What the page does with it::

    data = places_map.prepare(frame)                  # once a frame; keep it in st.cache_resource
    click = places_map.show(data, rows, words=words, counts=counts, selected=key_or_none, key="map")
    if click: ...click.key, click.keys...             # only on the run that a new click caused

* `prepare(frame) -> MapData` takes any frame with the columns of `geodata.frame.COLUMNS` that `map_data.USED` names
  (lean frames are welcome; a column that is missing counts as all null). Row i of `MapData` is row i of the frame.
  `MapData` is read-only numpy: 1 M rows in about 15 MB.
* `rows` says which rows are drawn: a boolean mask as long as the frame, an array of row numbers, a slice, or None for
  all. The page filters (also `background`, `aggregate`, `rejected`, `needed`); the map draws what it is given.
* A place is known outside by its **key**, a string that is the same on every run: "geonames:703448", or
  "geonames:703448@48.3700,37.1800" where the words moved it ("10 km north of"), or "@48.37000,37.18000" where it is
  in no gazetteer. `data.key(i)`, `data.find(key) -> int | None`, `data.place[row] -> int` (-1: not placed),
  `data.rows_of(keys, rows) -> row numbers`: what the reader lists for a click.
* `Click.key` is the clicked place, `Click.keys` all places that its mark stands for at that zoom (a town with its
  urban districts where these are too small to tell apart). The same mark may be clicked twice: each click is one Click.
* `mode` is what is counted at a place: "mentions" (rows), "reports" (distinct report_id) or "events" (distinct
  event_id, a row without one counting for itself). Never deaths.
* `apart(data, rows, mode=...) -> list[Apart]`: places too coarse for a mark (a whole country, a region such as the
  Middle East), largest first, for words beside the map; the map's own legend says them as well.
* `view(key) -> View | None` is where the reader of the page is looking now (for the URL); `show(..., start=View(...))`
  opens there (only the first call of a session counts; later ones never move a map). Without `start` the map opens on
  all places of `rows`. `show(..., go=(serial, south, west, north, east))` moves it when `serial` is a new number.
* `base` is "vector" (bundled, no request to anyone), or "osm", "satellite", "topo": online, an explicit choice of the
  reader. Where tiles fail, the map falls back to the bundled base and says so.
* `layer` is "marks" or "density" (of reports); `color_by_weapon=True` colours marks by weapon, each with a shape.
* `words` is one table of the page's words with the keys of `map_words.KEYS` (English there as an example and default);
  `counts` are the CLDR plural forms of what is counted: {"one": "{n} report", "other": "{n} reports"}.
* Call `show` in a `st.fragment` with the things that depend on a click; a pan or zoom reruns that fragment once.

The map receives numbers, enums of ours and integer ids, and the names of gazetteer places and words of ours as base64
of JSON, which the browser draws as text only. No text of a report ever enters it.
"""
