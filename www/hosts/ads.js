// As they were in 2005, and still are.
document.write('<p class="ad">Buy now. <a href="#buy">Here</a></p>');
