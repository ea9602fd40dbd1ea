// A key written in data-shortcut puts the cursor into that field (or presses that button),
// except while somebody is typing.
(() => {
  "use strict";
  const typing = (element) =>
    element.isContentEditable || /^(input|textarea|select)$/i.test(element.tagName);

  document.addEventListener("keydown", (event) => {
    if (event.ctrlKey || event.metaKey || event.altKey || typing(event.target)) return;
    for (const target of document.querySelectorAll("[data-shortcut]")) {
      if (target.dataset.shortcut !== event.key || !target.offsetParent) continue;
      event.preventDefault();
      if (target.matches("input, textarea, select")) {
        target.focus();
        target.select?.();
      } else {
        target.click();
      }
      return;
    }
  });
})();
