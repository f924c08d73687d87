/** Stops the indexing of one repository; carries what to tell the person who asked for it. */
export class Refusal extends Error {
  override readonly name = 'Refusal';
}
