/** The resources of one stack and how they refer to each other, by known values or by the engine's dependencies. */
import type { PolicyResource } from "@pulumi/policy";
import { both, findIn, holdsText, selectFrom, someIn } from "./find";
import { isNameOf } from "./identity";
import { objectsIn } from "./kubernetes-forms";
import { namedInside, referencesOf } from "./references";
import { Resource } from "./resource";
import { token } from "./types";
import { orUnknown } from "./unconfigured";
import { attempt, type View } from "./view";

export class Stack {
    private readonly byUrn = new Map<string, Resource>();
    private readonly byType = new Map<string, Resource[]>();
    /** URN → who depends on it; made when a rule asks. */
    private dependents: Map<string, Resource[]> | undefined;
    /** URN and type → what of the type it holds; made when a rule asks. */
    private held: Map<string, Resource[]> | undefined;
    /** Source, path and type → what of the type it names; rules ask about each target in turn. */
    private readonly references = new Map<Resource, Map<string, (target: Resource) => boolean>>();

    constructor(resources: readonly PolicyResource[]) {
        for (const resource of resources
            .map(orUnknown)
            .flatMap(objectsIn)
            .map((r) => new Resource(r))) {
            this.byUrn.set(resource.urn, resource);
            const peers = this.byType.get(resource.type) ?? [];
            peers.push(resource);
            this.byType.set(resource.type, peers);
        }
    }

    /** All resources of the given short types. */
    all(types: readonly string[]): Resource[] {
        return types.flatMap((type) => this.byType.get(token(type)) ?? []);
    }

    /** The components of one type. */
    components(type: string): Resource[] {
        return this.byType.get(type) ?? [];
    }

    /** The resources of which some property comes from `target`, or from a component that holds it. */
    users(target: Resource): Resource[] {
        this.dependents ??= this.dependentsByUrn();
        return [target.urn, ...this.ancestors(target)].flatMap((urn) => this.dependents!.get(urn) ?? []);
    }

    private dependentsByUrn(): Map<string, Resource[]> {
        const dependents = new Map<string, Resource[]>();
        for (const resource of this.byUrn.values()) {
            for (const urn of new Set(resource.allBehind())) {
                dependents.set(urn, [...(dependents.get(urn) ?? []), resource]);
            }
        }
        return dependents;
    }

    /** Whether a known value of a resource of AWS that is not of `except` says what `matches`: an id that was written, not handed on. */
    mentioned(matches: (text: string) => boolean, except: ReadonlySet<string>): boolean {
        return [...this.byUrn.values()].some((resource) => {
            if (!resource.type.startsWith("aws:") || except.has(resource.type)) {
                return false;
            }
            const mentions = attempt(() => holdsText(resource.outputs(), matches));
            return "value" in mentions && mentions.value;
        });
    }

    /** What the stack exports: other stacks may use it. */
    exports(): unknown {
        return this.components("pulumi:pulumi:Stack")[0]?.outputs();
    }

    /** The resources of `types` that are behind a property of `source` according to the engine. */
    behind(source: Resource, path: string, types: readonly string[]): Resource[] {
        const tokens = new Set(types.map(token));
        return source
            .urnsBehind(path)
            .map((urn) => this.byUrn.get(urn))
            .filter((r): r is Resource => r !== undefined && tokens.has(r.type));
    }

    /**
     * The resources of `types` whose property `path` names `target`: for what one of them must do. Throws only where none does
     * and one may.
     */
    referrers(target: Resource, types: readonly string[], path: string): Resource[] {
        return selectFrom(this.all(types), (source) => this.refers(source, path, target));
    }

    /**
     * What is told of the resources of `types` whose property `path` names `target`, as `findIn` finds it: for what none of
     * them may do. One that may name it keeps the answer open, unless nothing is told of it anyway.
     */
    tellOfReferrers<F>(
        target: Resource,
        types: readonly string[],
        path: string,
        tell: (source: Resource) => readonly F[],
    ): F[] {
        return findIn(this.all(types), (source) => {
            const refers = attempt(() => this.refers(source, path, target));
            if ("value" in refers) {
                return refers.value ? tell(source) : [];
            }
            if (tell(source).length > 0) {
                throw refers.unknown;
            }
            return [];
        });
    }

    /** The same of the target itself and of those that name it. */
    tellOfAll<F>(
        target: Resource,
        types: readonly string[],
        path: string,
        tell: (holder: Resource) => readonly F[],
    ): F[] {
        const tellers = [() => tell(target), () => this.tellOfReferrers(target, types, path, tell)];
        return findIn(tellers, (told) => told());
    }

    /** Whether some resource of `types` that the property `path` of `source` names passes a test; open as above. */
    someTarget(
        source: Resource,
        path: string,
        types: readonly string[],
        passes: (target: Resource) => boolean,
    ): boolean {
        return someIn(this.all(types), (target) =>
            both(
                () => this.refers(source, path, target),
                () => passes(target),
            ),
        );
    }

    /** The resources of `types` with a block at `path` whose `key` names `target`; throws as `referrers` does. */
    referrersInside(target: Resource, types: readonly string[], path: string, key: string): Resource[] {
        return selectFrom(
            this.all(types),
            (source) => source !== target && source.has(path) && this.refersInside(source, path, [key], target),
        );
    }

    /** Whether a block at `path` names `target` at one of `keys`, or some other way that the engine knows of. */
    refersInside(source: Resource, path: string, keys: readonly string[], target: Resource): boolean {
        const behind = source.urnsBehind(path).flatMap((urn) => this.byUrn.get(urn) ?? []);
        const alike = behind.filter((r) => r.type === target.type);
        return alike.includes(target)
            ? namedInside(source, path, alike).includes(target)
            : source.views(path).some((block) => this.names(block, keys, target));
    }

    /** The resources of `types` that the property `path` of `source` names. Throws only where none is and one may be. */
    targets(source: Resource, path: string, types: readonly string[]): Resource[] {
        return selectFrom(this.all(types), (target) => this.refers(source, path, target));
    }

    /** URNs of the components that hold a resource, from the inside out. */
    private ancestors(resource: Resource): string[] {
        const urns: string[] = [];
        for (let at: Resource | undefined = resource; at?.parentUrn !== undefined; at = this.byUrn.get(at.parentUrn)) {
            urns.push(at.parentUrn);
        }
        return urns;
    }

    /** Whether one of the paths inside a block names `target` by a known value. */
    names(block: View, paths: readonly string[], target: Resource): boolean {
        return paths.flatMap((path) => block.texts(path)).some(isNameOf(target));
    }

    /** The resource of `types` that goes by a name, where one is known to. */
    named(name: string, types: readonly string[]): Resource | undefined {
        return this.all(types).find((r) => isNameOf(r)(name));
    }

    /** Whether a property names `target`; throws where it may (references.ts). */
    refers(source: Resource, path: string, target: Resource): boolean {
        const read = this.references.get(source) ?? new Map<string, (target: Resource) => boolean>();
        this.references.set(source, read);
        const key = `${path} ${target.type}`;
        const names = read.get(key) ?? referencesOf(source, path, this.alikeBehind(source, path, target.type));
        read.set(key, names);
        return names(target);
    }

    private alikeBehind(source: Resource, path: string, type: string): readonly Resource[] {
        return [...new Set(source.urnsBehind(path).flatMap((urn) => this.standsFor(urn, type)))];
    }

    /** What a URN behind a value says of a type: the resource itself, or those that a component holds (awsx.ec2.Vpc its network). */
    private standsFor(urn: string, type: string): readonly Resource[] {
        const itself = this.byUrn.get(urn);
        if (itself?.type === type) {
            return [itself];
        }
        this.held ??= this.heldByUrn();
        return this.held.get(`${urn} ${type}`) ?? [];
    }

    private heldByUrn(): Map<string, Resource[]> {
        const held = new Map<string, Resource[]>();
        for (const resource of this.byUrn.values()) {
            for (const urn of this.ancestors(resource)) {
                const key = `${urn} ${resource.type}`;
                const those = held.get(key) ?? [];
                those.push(resource);
                held.set(key, those);
            }
        }
        return held;
    }
}
