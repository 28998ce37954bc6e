// What the pages do by themselves: say how the connection is, pause, keys. Everything shown is worded and drawn on the server; htmx puts it into place.
const $ = id => document.getElementById(id);
const link = $('link');
const pause = $('pause');
const lost = $('lost');
const now = $('now');
let paused = false;
const waiting = new Map();
let shownUpTo = -1;
let failures = 0;
let alarm = 0;

const fill = (text, name, value) => text.replace('{' + name + '}', value);

const isLive = () => {
  failures = 0;
  clearTimeout(alarm);
  alarm = 0;
  lost.hidden = true;
  link.textContent = '● ' + link.dataset.live;
  link.className = 'link live';
  document.body.classList.remove('stale');
};

const isLost = () => {
  lost.textContent = fill(link.dataset.lost, 'time', now.textContent);
  lost.hidden = false;
  link.textContent = '◷';
  link.className = 'link lost';
  document.body.classList.add('stale');
};

// An ended login cannot be seen by an EventSource: ask once in a way that is answered without a redirect, and log in again if need be.
const askForLogin = async () => {
  const answer = await fetch('/board', { headers: { 'X-Requested-With': 'JavaScript' }, redirect: 'manual' });
  if (answer.status === 499 || answer.status === 401) {
    location.reload();
  }
};

const markFresh = () => {
  const strip = document.querySelector('[data-now]');
  if (!strip) {
    return;
  }
  now.textContent = strip.dataset.now;
  now.dateTime = strip.dataset.nowIso;
  const position = Number(strip.dataset.position);
  if (position !== shownUpTo) {
    document.querySelectorAll('tr[data-position]').forEach(row =>
      row.classList.toggle('fresh', shownUpTo >= 0 && Number(row.dataset.position) > shownUpTo));
    shownUpTo = position;
  }
};

document.body.addEventListener('htmx:sseOpen', isLive);
document.body.addEventListener('htmx:sseError', () => {
  failures++;
  alarm = alarm || setTimeout(isLost, 5000);
  if (failures === 3) {
    askForLogin().catch(() => {});
  }
});
document.body.addEventListener('htmx:sseBeforeMessage', event => {
  if (paused) {
    event.preventDefault();
    waiting.set(event.target, event.detail.data);
  }
});
document.body.addEventListener('htmx:sseMessage', markFresh);

pause.addEventListener('click', () => {
  paused = !paused;
  pause.setAttribute('aria-pressed', String(paused));
  pause.textContent = paused ? pause.dataset.resume : pause.dataset.pause;
  if (!paused) {
    waiting.forEach((html, target) => window.htmx.swap(target, html, { swapStyle: 'innerHTML' }));
    waiting.clear();
    markFresh();
  }
});
markFresh();

document.querySelectorAll('button.print').forEach(button => button.addEventListener('click', () => print()));

// Keys: by their place, so that they work on a Cyrillic layout; never in a field, and off for those who wish.
const keys = $('keys');
const letters = $('letters');
const off = () => localStorage.getItem('board-letters') === 'off';
const nameLetters = () => { letters.textContent = off() ? letters.dataset.on : letters.dataset.off; };
let leading = false;

const rows = () => [...document.querySelectorAll('tbody tr')].map(row => row.querySelector('a[href]')).filter(Boolean);
const step = by => {
  const links = rows();
  const at = links.findIndex(each => each.closest('tr').contains(document.activeElement));
  const next = links[at < 0 ? (by > 0 ? 0 : links.length - 1) : at + by];
  if (next) {
    next.focus();
    next.scrollIntoView({ block: 'nearest' });
  }
};

const acts = {
  Slash: event => (event.shiftKey ? keys.showModal() : $('q')?.focus()),
  KeyJ: () => step(1),
  KeyK: () => step(-1),
  KeyP: () => pause.click(),
  KeyG: () => { leading = true; setTimeout(() => { leading = false; }, 1500); }
};

const go = letter => {
  const target = [...document.querySelectorAll('nav.pages a')]
    .find(each => (each.dataset.page === 'GAPS' ? 'o' : each.dataset.page[0].toLowerCase()) === letter);
  if (target) {
    target.click();
  }
};

addEventListener('keydown', event => {
  const field = event.target.closest('input, select, textarea, dialog');
  if (field || event.ctrlKey || event.metaKey || event.altKey) {
    return;
  }
  if (event.key === 'Escape') {
    history.back();
  } else if (!off() && leading && event.code.startsWith('Key')) {
    leading = false;
    go(event.code.substring(3).toLowerCase());
  } else if (!off() && acts[event.code]) {
    event.preventDefault();
    acts[event.code](event);
  }
});
$('help').addEventListener('click', () => keys.showModal());
$('keys-close').addEventListener('click', () => keys.close());
letters.addEventListener('click', () => {
  localStorage.setItem('board-letters', off() ? 'on' : 'off');
  nameLetters();
});
nameLetters();
