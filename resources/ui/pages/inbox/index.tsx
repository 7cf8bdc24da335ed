export default function InboxPage() {
  return <div />
}
