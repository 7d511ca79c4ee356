// Vue 3: `^` makes an attribute, `.` a property of a name.
import "dateline-story";
import { createApp, h, ref } from "vue";

const Page = {
  setup() {
    const isThere = ref(true);
    const filter = ref("");
    const story = ref(null);
    const heard = ref([]);
    const hear = ({ type, detail }) => heard.value.push(`${type} ${detail.matching}`);
    const give = async () => {
      const given = await (await fetch("/story.json")).json();
      story.value = { ...given, title: "Given by the page" };
    };
    return () => [
      h("button", { id: "toggle", onClick: () => (isThere.value = !isThere.value) }, "Toggle"),
      h("button", { id: "filter", onClick: () => (filter.value = "status:target") }, "Filter"),
      h("button", { id: "give", onClick: give }, "Give"),
      isThere.value &&
        h("dateline-story", {
          "^eager": "",
          "^filter": filter.value,
          ".story": story.value,
          "onDateline:ready": hear,
          "onDateline:filter": hear,
        }),
      h("ol", { id: "heard" }, heard.value.map((said) => h("li", said))),
    ];
  },
};

createApp(Page).mount("#root");
