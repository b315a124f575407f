export function Inspector({ className }: { className?: string }) {
  return <div className={className} />
}
