// Runs in the head, before anything is painted: what the address says of looks and language. It is
// set into the document as it stands here, so it is plain and old JavaScript.
(function (root) {
  var asked = new URLSearchParams(location.search);
  var languages = (root.getAttribute('data-languages') || '').split(' ');
  var lang = asked.get('lang');
  var top = root.lang === languages[0] ? './' : '../';
  var view = asked.get('view');
  if (root.hasAttribute('data-file')) {
    // Every language and view is in this one file, and its script puts them in place: nothing is
    // painted before that, or where it does not run, all is as without one.
    if ((lang && lang !== root.lang) || view) root.setAttribute('data-hold', '');
    document.addEventListener('DOMContentLoaded', function () {
      if (root.hasAttribute('data-started')) return;
      ['data-hold', 'data-script', 'data-mode'].forEach(function (name) {
        root.removeAttribute(name);
      });
    });
    view = lang = null;
  }
  if (/^(stage|present|lesson|handout|files)$/.test(view || '')) {
    // Another document, for all languages.
    asked.delete('view');
    if (!lang) asked.set('lang', root.lang);
    location.replace(top + view + '/?' + asked.toString() + location.hash);
    return;
  }
  if (lang && lang !== root.lang && languages.indexOf(lang) >= 0) {
    // Each language is a document of its own: the first one above, the others in folders.
    asked.delete('lang');
    var query = asked.toString().replace(/%2C/g, ',');
    location.replace(
      top + (lang === languages[0] ? '' : lang + '/') + (query ? '?' + query : '') + location.hash,
    );
    return;
  }
  var theme = asked.get('theme');
  if (theme === 'light' || theme === 'dark') root.setAttribute('data-theme', theme);
  if (asked.get('context') === 'off') root.setAttribute('data-context', 'off');
  root.setAttribute('data-script', '');
  var flat = asked.get('shape') === 'flat';
  root.setAttribute('data-shape', flat ? 'flat' : 'tall');
  if (!flat) root.setAttribute('data-mode', 'scroll');
  // Where the page's own script does not come, the page is as it is without one.
  addEventListener(
    'error',
    function (event) {
      var element = /** @type {Element | null} */ (event.target);
      if (!element || element.nodeName !== 'SCRIPT' || root.hasAttribute('data-ready')) return;
      root.removeAttribute('data-script');
      root.removeAttribute('data-mode');
    },
    true,
  );
})(document.documentElement);
