export function SideColumn({ className }: { className?: string }) {
  return <div className={className} />
}
