/**
 * `args` over `defaults`. Configuration gives unset keys as undefined, which a plain spread would put in place of the
 * defaults.
 */
export function withDefaults<A extends object, D extends Partial<A>>(defaults: D, args: A): A & D {
    const given = Object.entries(args).filter(([, value]) => value !== undefined);
    return { ...defaults, ...(Object.fromEntries(given) as A) };
}
