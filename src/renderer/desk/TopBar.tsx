export function TopBar({ className }: { className?: string }) {
  return <div className={className} />
}
