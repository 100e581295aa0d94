/** Two years, as the preload list of browsers asks for. */
export const HSTS_SECONDS = 63_072_000;

/** The same as the header's text, where nothing else puts it together. */
export const HSTS = `max-age=${HSTS_SECONDS}; includeSubDomains; preload`;
