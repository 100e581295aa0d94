/** Where Rails listens (R-APP-1): in its containers, for the target group, and the only port that is open to them. */
export const APPLICATION_PORT = 3000;
