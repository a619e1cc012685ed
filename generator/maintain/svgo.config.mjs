// Two decimals of a drawing 72 units wide are finer than any printer.
export default {
  multipass: true,
  floatPrecision: 2,
  plugins: [
    "preset-default",
    "convertStyleToAttrs",
    "removeDimensions",
    { name: "removeAttrs", params: { attrs: ["id", "class", "style", "data-.*", "font-.*", "xml:.*", "enable-background", "color"] } },
    "sortAttrs",
  ],
};
