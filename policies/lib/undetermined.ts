/** Thrown by a check that cannot decide for want of something other than a value known after apply. */
export class Undetermined extends Error {}
