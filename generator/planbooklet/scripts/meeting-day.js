/* Says how far away each meeting is, by the reader's own clock. The page itself only says the date. */
(() => {
  "use strict";

  const dayLength = 24 * 60 * 60 * 1000;
  const plural = new Intl.PluralRules(document.documentElement.lang);

  // On the front page the meetings after the next one wait for their turn.
  document.querySelectorAll("template.meeting-later").forEach((later) => {
    later.replaceWith(later.content);
  });

  const cards = [...document.querySelectorAll(".meeting-card")];
  if (cards.length === 0) return;
  const lineOf = (card) => card.querySelector(".meeting-card__when");

  // Days are counted by the calendar: a day on which the clock changes has 23 or 25 hours.
  const dayOf = (moment) => Date.UTC(moment.getFullYear(), moment.getMonth(), moment.getDate()) / dayLength;

  // Without a time zone in the text, the browser takes it for the reader's own time.
  const startOf = (card) => new Date(lineOf(card).dataset.starts);

  const isOver = (card, now) => {
    const { ends } = lineOf(card).dataset;
    return ends ? now >= new Date(ends) : dayOf(now) > dayOf(startOf(card));
  };

  const distance = ({ dataset }, days) => {
    if (days === 0) return dataset.today;
    if (days === 1) return dataset.tomorrow;
    const form = plural.select(days);
    return (dataset[`days${form[0].toUpperCase()}${form.slice(1)}`] || dataset.daysOther).replace("{count}", days);
  };

  const tell = () => {
    const now = new Date();
    const ahead = cards.filter((card) => !isOver(card, now));
    const next = Math.min(...ahead.map(startOf));
    cards.forEach((card) => {
      const line = lineOf(card);
      const words = ahead.includes(card)
        ? [...(startOf(card).getTime() === next ? [line.dataset.next] : []), distance(line, dayOf(startOf(card)) - dayOf(now))]
        : [line.dataset.past];
      const text = words.join(" ");
      if (line.textContent !== text) line.textContent = text;
      line.hidden = false;
    });
    document.querySelectorAll(".next-meeting").forEach((place) => {
      const own = [...place.querySelectorAll(".meeting-card")];
      const shown = own.find((card) => ahead.includes(card)) || own[own.length - 1];
      own.forEach((card) => {
        card.hidden = card !== shown;
      });
    });
  };

  tell();
  // A page may stay open for days, and a machine may sleep.
  setInterval(tell, 60 * 1000);
  document.addEventListener("visibilitychange", tell);
  window.addEventListener("pageshow", tell);
})();
