// What Streamlit is given of a component at every run: where its files are. They are fetched once.
const wanted = import(new URL("ADDRESS", document.baseURI).href);

export default function (given) {
  let undo = null;
  let over = false;
  wanted.then(({ default: draw }) => {
    if (!over) undo = draw(given);
  });
  return () => {
    over = true;
    if (undo) undo();
  };
}
