/** Whether the engine refuses to delete what cannot be made again; the opt-out says why. */
export type DeletionGuard =
    | { readonly protect: true }
    | {
          readonly protect: false;
          /** Why losing the data is acceptable here. */
          readonly reason: string;
      };
