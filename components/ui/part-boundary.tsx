"use client";

import { Component, type ReactNode } from "react";

/** The code of a part did not arrive. */
export class PartMissing extends Error {}

interface PartBoundaryProps {
  /** Stands there where the part's code did not arrive. */
  fallback: ReactNode;
  /** Called before the part is tried again. */
  onRetry: () => void;
  /** Makes the part, anew for each try. */
  part: () => ReactNode;
}

/**
 * Keeps a part whose code did not arrive from taking its page down with it, and tries again when the network is back.
 * Any other error goes on its way.
 */
export class PartBoundary extends Component<PartBoundaryProps, { error?: unknown }> {
  override state: { error?: unknown } = {};

  static getDerivedStateFromError(error: unknown) {
    return { error };
  }

  private readonly tryAgain = () => {
    if (!(this.state.error instanceof PartMissing)) return;
    this.props.onRetry();
    this.setState({ error: undefined });
  };

  override componentDidMount() {
    window.addEventListener("online", this.tryAgain);
  }

  override componentWillUnmount() {
    window.removeEventListener("online", this.tryAgain);
  }

  override render() {
    const { error } = this.state;
    if (error === undefined) return this.props.part();
    if (error instanceof PartMissing) return this.props.fallback;
    throw error;
  }
}
