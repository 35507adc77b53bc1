/**
 * How long a test waits before it takes something for hanging. No test says how fast something is: that is for the benches. With
 * `FAIRDESK_HANGING_AFTER_MS` whoever works on a test that fails need not wait so long for it.
 */
export const hangingAfterMs = Number(process.env['FAIRDESK_HANGING_AFTER_MS'] ?? 300_000);

/** The same for a whole story that is played on the screen. */
export const storyHangsAfterMs = 6 * hangingAfterMs;
