/** Two years, as the preload list of browsers asks for. */
export const HSTS_SECONDS = 63_072_000;

/** The header's text, for ELB, which takes it whole. */
export const HSTS = `max-age=${HSTS_SECONDS}; includeSubDomains; preload`;
