/** What exists in the emulated cloud, and what is written to the journal as it changes. */
import { redacted, withoutSecrets } from "../server/values";
import { Account } from "./account";
import { accountOf, Journal, keyOf } from "./journal";
import type { CloudObject } from "./model";

export class Store {
    private readonly accounts = new Map<string, Account>();
    private readonly generations = new Map<string, number>();

    private constructor(
        private readonly journal: Journal,
        objects: readonly CloudObject[],
        /** Keys of objects that somebody had deleted outside of Pulumi when this was opened. */
        readonly lost: ReadonlySet<string>,
    ) {
        objects.forEach((object) => this.remember(object));
    }

    static open(file: string): Store {
        const { journal, objects, lost } = Journal.open(file);
        return new Store(journal, objects, lost);
    }

    /** The account that the stack of this URN deploys to. */
    account(urn: string): Account {
        const name = accountOf(urn);
        let account = this.accounts.get(name);
        if (account === undefined) {
            this.accounts.set(name, (account = new Account(this.accounts)));
        }
        return account;
    }

    /** The object of an environment, whatever its region. */
    objectIn(environment: string, type: string, id: string): CloudObject | undefined {
        return this.accounts.get(environment)?.resolve(type, id, "");
    }

    objectsOf(environment: string): Iterable<CloudObject> {
        return this.accounts.get(environment)?.all() ?? [];
    }

    *all(): Iterable<CloudObject> {
        for (const account of this.accounts.values()) {
            yield* account.all();
        }
    }

    /** How often the resource of this URN will have been made with the next one. */
    nextGeneration(urn: string): number {
        return (this.generations.get(urn) ?? 0) + 1;
    }

    /**
     * A state knows the id of an object that is deleted, and the journal does not know any more how often its resource was made.
     * The engine may yet delete that id: it must not come again, as none does in AWS.
     */
    passOver(urn: string): void {
        this.generations.set(urn, Math.max(this.nextGeneration(urn), Math.floor(Date.now() / 1000)));
    }

    put(object: CloudObject): void {
        const safe = { ...object, attributes: withoutSecrets(object.attributes, redacted) };
        this.journal.write({ op: "put", object: safe });
        this.remember(safe);
    }

    /** @param outside whether somebody deletes it behind Pulumi's back */
    delete(object: CloudObject, outside = false): void {
        this.journal.write({ op: outside ? "lost" : "delete", key: keyOf(object) });
        this.account(object.urn).remove(object);
    }

    close(): void {
        this.journal.close();
    }

    private remember(object: CloudObject): void {
        this.account(object.urn).add(object);
        this.generations.set(object.urn, Math.max(object.generation, this.generations.get(object.urn) ?? 0));
    }
}
