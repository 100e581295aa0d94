/**
 * `args` over `defaults`. Configuration gives a key that is not set as undefined, which a spread would put in the
 * default's place.
 */
export function withDefaults<A extends object, D extends Partial<A>>(defaults: D, args: A): A & D {
    const given = Object.entries(args).filter(([, value]) => value !== undefined);
    return { ...defaults, ...(Object.fromEntries(given) as A) };
}
