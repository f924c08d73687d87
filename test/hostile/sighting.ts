export interface Place {
  readonly x: number;
  readonly y: number;
}

/** A button that the guard shows. */
export interface ShownButton {
  readonly label: string;
  /** Its middle, in the window. */
  place(): Promise<Place>;
}

/** What the guard shows at this moment. */
export interface Sighting {
  readonly text: string;
  readonly buttons: readonly ShownButton[];
}

/** How the guard names the element that carries what it shows. */
export const HOST_NAME = /^x-[a-z]{8}$/;
