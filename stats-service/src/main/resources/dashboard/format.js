import { LANGUAGE, t } from './text.js';

const LOCALE = { nb: 'nb-NO', en: 'en-GB' }[LANGUAGE];

let zone = 'UTC';

/** All days and times are shown in the zone whose days are counted. */
export function useZone(name) {
	zone = name;
}

let journalDay = null;

/** The day on which the journal is: its clock may be another one than the browser's. */
export function useToday(text) {
	journalDay = text;
}

const made = new Map();

function formatter(name, options) {
	if (!made.has(name)) {
		made.set(name, new Intl.DateTimeFormat(LOCALE, options));
	}
	return made.get(name);
}

const numbers = new Intl.NumberFormat(LOCALE);

const differences = new Intl.NumberFormat(LOCALE, { signDisplay: 'exceptZero' });

/** What is not known is a dash, never a zero. */
export function number(value) {
	return value === null || value === undefined ? '–' : numbers.format(value);
}

export function difference(value) {
	return value === null || value === undefined ? '–' : differences.format(value);
}

export function time(instant) {
	return instant ? formatter('time', { timeStyle: 'medium', timeZone: zone }).format(new Date(instant)) : '–';
}

/** The time of the journal, and the day where it is not today. */
export function moment(instant) {
	return momentOn(today(), instant);
}

/** The time of a machine, and the day where it is not today. */
export function machineMoment(instant) {
	return momentOn(dayOf(Date.now()), instant);
}

function momentOn(day, instant) {
	return instant && dayOf(instant) !== day ? dayAndTime(instant) : time(instant);
}

/** What is kept says its day, today as well. */
export function dayAndTime(instant) {
	return instant ? formatter('moment', { dateStyle: 'medium', timeStyle: 'medium', timeZone: zone }).format(new Date(instant)) : '–';
}

/** A calendar day, written YYYY-MM-DD, as people write it. */
export function day(text) {
	return formatter('day', { dateStyle: 'medium', timeZone: 'UTC' }).format(new Date(`${text}T00:00:00Z`));
}

export function shortDay(text) {
	return formatter('shortDay', { day: 'numeric', month: 'short', timeZone: 'UTC' }).format(new Date(`${text}T00:00:00Z`));
}

export function month(text) {
	return formatter('month', { year: 'numeric', month: 'short', timeZone: 'UTC' }).format(new Date(`${text}-01T00:00:00Z`));
}

export function today() {
	return journalDay ?? dayOf(Date.now());
}

/** The day so many days before another. */
export function daysBefore(text, days) {
	const date = new Date(`${text}T00:00:00Z`);
	date.setUTCDate(date.getUTCDate() - days);
	return date.toISOString().slice(0, 10);
}

function dayOf(instant) {
	if (!made.has('iso')) {
		made.set('iso', new Intl.DateTimeFormat('sv-SE', { timeZone: zone }));
	}
	return made.get('iso').format(new Date(instant));
}

export function duration(seconds) {
	if (seconds < 90) {
		return t('seconds', { n: number(Math.round(seconds)) });
	}
	if (seconds < 5400) {
		return t('minutes', { n: number(Math.round(seconds / 60)) });
	}
	return seconds < 172800 ? t('hours', { n: number(Math.round(seconds / 3600)) })
		: t('days', { n: number(Math.round(seconds / 86400)) });
}
