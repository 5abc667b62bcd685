import { duration, machineMoment, moment, number } from './format.js';
import { has, t } from './text.js';

/** Cases on their way for less long are nothing to worry about. */
const USUAL_SECONDS = 5;

/**
 * The state of the pipeline in one line: kind for its look and for the decision to tell
 * it aloud, text for people. What is complete and not renewed is aging: it may soon be unknown.
 */
export function status(live, pipeline) {
	const { connection, figures, since } = live;
	if (connection === 'refused') {
		return { kind: 'unknown', text: t(live.problem?.status === 403 ? 'status.forbidden' : 'status.refused') };
	}
	if (connection === 'unavailable') {
		return { kind: 'unknown', text: t('status.unavailable') };
	}
	if (connection === 'lost') {
		return { kind: 'lost', text: figures
			? t('status.lost', { time: machineMoment(since), shown: machineMoment(live.figuresAt) })
			: t('status.nothing') };
	}
	return figures ? completeness(figures, pipeline, live.isOld) : { kind: 'connecting', text: t('status.connecting') };
}

function completeness(figures, pipeline, isOld) {
	const { pending, oldestPendingSeconds: age, completeThrough } = figures;
	if (figures.completeness === 'unknown') {
		return { kind: 'unknown', text: reason(pipeline) };
	}
	const values = { n: number(pending), count: pending, age: duration(age ?? 0), time: moment(completeThrough) };
	if (pending > 0 && (age >= USUAL_SECONDS || !completeThrough)) {
		return { kind: 'behind', text: t('status.behind', values) };
	}
	if (!completeThrough) {
		return { kind: 'behind', text: t('status.unconfirmed') };
	}
	return { kind: isOld ? 'aging' : 'complete', text: pending > 0 ? t('status.almost', values) : t('status.complete', values) };
}

function reason(pipeline) {
	const alarm = pipeline?.alarms[0];
	if (alarm) {
		const key = `alarm.${alarm.kind}`;
		return t('status.alarm', { alarm: has(key) ? t(key) : alarm.kind });
	}
	// the answer may be of the moment before
	return pipeline?.completeness === 'unknown' ? t('status.silent', { time: machineMoment(pipeline.total.toldAt) }) : t('status.unknown');
}
