// Signing in gives the browser a new token, and pages that were open before still hold the old one. When
// the same person signs in again in another tab, what was left waiting here goes out under the new token.
// Under another person's session nothing goes out by itself: the old token stays, and is refused.
(() => {
  "use strict";
  const PLACE = "marshrut:account";
  const account = document.body.dataset.account;
  if (!account) return;

  const isStillMine = () => {
    try {
      return localStorage.getItem(PLACE) === account;
    } catch {
      return false;
    }
  };

  const renew = () => {
    const token = /(?:^|; )csrftoken=([^;]+)/.exec(document.cookie)?.[1];
    if (!token || !isStillMine()) return;
    document.body.setAttribute("hx-headers", JSON.stringify({ "X-CSRFToken": token }));
    for (const field of document.querySelectorAll("[name=csrfmiddlewaretoken]")) field.value = token;
  };

  try {
    localStorage.setItem(PLACE, account);
  } catch {
    // Without a place to remember who signed in, a page keeps the token that it came with.
  }
  window.addEventListener("storage", renew);
  window.addEventListener("focus", renew);
  window.addEventListener("pageshow", renew);
  document.addEventListener("visibilitychange", renew);
  document.addEventListener("htmx:confirm", renew);
})();
