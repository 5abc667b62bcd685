import { LANGUAGE } from '../text.js';

/** What a series is called, in the reader's language if it has a name in that. */
export function seriesName({ names }) {
	return names[LANGUAGE] ?? Object.values(names)[0];
}
