/** A key's name, for those who have keys: hidden on touch screens, and from assistive technology beside a named button. */
export function Kbd({ children, isRead = false }: { children: string; isRead?: boolean }) {
  return (
    <kbd
      aria-hidden={!isRead || undefined}
      className={`min-w-6 justify-center rounded-sm border border-current/40 px-1.5 font-sans text-sm leading-snug ${isRead ? "inline-flex" : "hidden sm:pointer-fine:inline-flex"}`}
    >
      {children}
    </kbd>
  );
}
