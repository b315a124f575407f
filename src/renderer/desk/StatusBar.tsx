export function StatusBar({ className }: { className?: string }) {
  return <div className={className} />
}
