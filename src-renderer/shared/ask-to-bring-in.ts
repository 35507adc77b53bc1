/** Kept when an office is joined at a laptop that has records of its own: the first screen asks whether they come along. */
export const askToBringIn = 'bring-in.ask';
