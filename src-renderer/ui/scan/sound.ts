/** The short sounds of the hall: each answer has its own, so that nobody has to look at the screen for the usual case. */
export type Sound = 'good' | 'again' | 'unknown' | 'refused' | 'taken-back';

type Tone = { hertz: number; atMs: number; forMs: number };

// Rising is right, one even tone is "again", falling needs eyes, low and long is a no.
const tones: Record<Sound, readonly Tone[]> = {
  good: [
    { hertz: 880, atMs: 0, forMs: 80 },
    { hertz: 1320, atMs: 90, forMs: 120 },
  ],
  again: [
    { hertz: 660, atMs: 0, forMs: 90 },
    { hertz: 660, atMs: 150, forMs: 90 },
  ],
  unknown: [
    { hertz: 740, atMs: 0, forMs: 110 },
    { hertz: 494, atMs: 120, forMs: 160 },
  ],
  refused: [{ hertz: 196, atMs: 0, forMs: 420 }],
  'taken-back': [
    { hertz: 880, atMs: 0, forMs: 70 },
    { hertz: 587, atMs: 80, forMs: 70 },
    { hertz: 392, atMs: 160, forMs: 120 },
  ],
};

let audio: AudioContext | undefined;
let isMuted = false;

/** Turns all sounds off or on again. */
export function mute(muted: boolean): void {
  isMuted = muted;
}

/** Plays a sound; silent where the machine has no sound or where no key has been pressed yet. */
export function play(sound: Sound): void {
  if (isMuted || typeof AudioContext === 'undefined') return;
  audio ??= new AudioContext();
  void audio.resume();
  for (const tone of tones[sound]) beep(audio, tone);
}

function beep(context: AudioContext, tone: Tone): void {
  const from = context.currentTime + tone.atMs / 1000;
  const until = from + tone.forMs / 1000;
  const oscillator = context.createOscillator();
  const loudness = context.createGain();
  oscillator.frequency.value = tone.hertz;
  // A tone that starts or ends at full loudness clicks.
  loudness.gain.setValueAtTime(0, from);
  loudness.gain.linearRampToValueAtTime(0.25, from + 0.01);
  loudness.gain.setValueAtTime(0.25, until - 0.02);
  loudness.gain.linearRampToValueAtTime(0, until);
  oscillator.connect(loudness).connect(context.destination);
  oscillator.start(from);
  oscillator.stop(until);
}
