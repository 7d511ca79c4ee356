// React 19: attributes and properties by name, events by `on` and their name.
import { useState } from "react";
import { createRoot, hydrateRoot } from "react-dom/client";

function Page() {
  const [isThere, setThere] = useState(true);
  const [filter, setFilter] = useState("");
  const [story, setStory] = useState(null);
  const [heard, setHeard] = useState([]);
  const hear = ({ type, detail }) => setHeard((all) => [...all, `${type} ${detail.matching}`]);
  const give = async () => {
    const story = await (await fetch("/story.json")).json();
    setStory({ ...story, title: "Given by the page" });
  };
  // What stands in the element came with the page, and is not this framework's.
  return (
    <>
      <button id="toggle" onClick={() => setThere(!isThere)}>Toggle</button>
      <button id="filter" onClick={() => setFilter("status:target")}>Filter</button>
      <button id="give" onClick={give}>Give</button>
      {isThere && (
        <dateline-story
          eager=""
          filter={filter}
          story={story}
          ondateline:ready={hear}
          ondateline:filter={hear}
          suppressHydrationWarning
          dangerouslySetInnerHTML={{ __html: "" }}
        />
      )}
      <ol id="heard">{heard.map((said, i) => <li key={i}>{said}</li>)}</ol>
    </>
  );
}

const root = document.querySelector("#root");
if (root.dataset.rendered === "") hydrateRoot(root, <Page />);
else createRoot(root).render(<Page />);
