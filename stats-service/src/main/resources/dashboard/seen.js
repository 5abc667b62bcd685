/** Does it when somebody sees the page: now, or as soon as it is looked at again. */
export function whenSeen(act) {
	if (document.hidden) {
		document.addEventListener('visibilitychange', () => whenSeen(act), { once: true });
	}
	else {
		act();
	}
}
