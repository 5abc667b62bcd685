// Runs before the first paint, so that nobody is blinded by the other theme.
document.documentElement.dataset.theme = (() => {
	try {
		return localStorage.getItem('theme') ?? 'auto';
	}
	catch {
		return 'auto';
	}
})();
